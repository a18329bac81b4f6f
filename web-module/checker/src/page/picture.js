/**
 * Opens a picture.
 *
 * @param {Blob} file
 * @returns {Promise<{source: CanvasImageSource, width: number, height: number, close: () => void}>}
 * @throws {DOMException} if the browser cannot open it
 */
export async function openPicture(file) {
  if (typeof createImageBitmap === 'function') {
    const bitmap = await createImageBitmap(file);
    const { width, height } = bitmap;
    return { source: bitmap, width, height, close: () => bitmap.close() };
  }
  // Safari before 15.
  const address = URL.createObjectURL(file);
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch (e) {
    URL.revokeObjectURL(address);
    throw e;
  }
  const { naturalWidth: width, naturalHeight: height } = image;
  return { source: image, width, height, close: () => URL.revokeObjectURL(address) };
}
