/**
 * The largest input that is looked at, as on the server. Real certificates have some 600
 * characters, inflate to some 400 bytes and nest seven deep.
 */
/** What the largest QR code can hold. */
export const TEXT_CHARACTERS = 4296;
export const INFLATED_BYTES = 16 * 1024;
export const CBOR_DEPTH = 32;
export const CBOR_TOKENS = 4096;
