// Tells a mistyped short code at once, before it is sent; the server reads it in the same way. Without
// this, the server tells it.
'use strict';
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

// The code without separators; empty if the text is none, or mistyped.
function readShortCode(text) {
  const code = text
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IİL]/g, '1');
  if (code.length !== LENGTH) {
    return '';
  }
  let sum = 0;
  for (const letter of code) {
    const digit = ALPHABET.indexOf(letter);
    if (digit < 0) {
      return '';
    }
    // Times the root of the field of 32 elements: see ShortCode.java.
    sum = (sum < 16 ? sum << 1 : (sum << 1) ^ 37) ^ digit;
  }
  return sum === 0 ? code : '';
}

const field = document.querySelector('input[data-mistyped]');
if (field) {
  const check = () => {
    const wrong = field.value.trim() !== '' && readShortCode(field.value) === '';
    field.setCustomValidity(wrong ? field.dataset.mistyped : '');
    return wrong;
  };
  field.addEventListener('input', () => field.setCustomValidity(''));
  field.addEventListener('change', () => {
    if (check()) {
      field.reportValidity();
    }
  });
  field.form.addEventListener('submit', (event) => {
    if (check()) {
      event.preventDefault();
      field.reportValidity();
    }
  });
}
