// Makes large photos small before they travel, turns formats that only this telephone knows into
// JPEG, and says that the check is under way. Without it everything works, with more bytes.
'use strict';
const LONGEST_SIDE = 2400;
const SMALL_ENOUGH = 1500000;
const LARGEST = 10 * 1024 * 1024;

async function smaller(file) {
  if (!file.type.startsWith('image/') || (file.size < SMALL_ENOUGH && /jpeg|png/.test(file.type))) {
    return file;
  }
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  // A JPEG would make what is transparent black, and a dark code on it invisible.
  const type = /png|webp|gif|avif/.test(file.type) ? 'image/png' : 'image/jpeg';
  const blob = await new Promise((done) => canvas.toBlob(done, type, 0.85));
  return blob && blob.size < LARGEST
    ? new File([blob], type === 'image/png' ? 'photo.png' : 'photo.jpg', { type })
    : file;
}

// The browser's own file button speaks the browser's language, not the page's.
function ownButton(input) {
  const chosen = input.form.querySelector('.chosen');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button other';
  button.textContent = chosen.dataset.choose;
  button.setAttribute('aria-describedby', (chosen.id = 'chosen'));
  button.addEventListener('click', () => input.click());
  chosen.setAttribute('role', 'status');
  chosen.before(button);
  chosen.hidden = false;
  input.classList.add('offscreen');
  input.tabIndex = -1;
  return (name) => (chosen.textContent = name);
}

const input = document.querySelector('input[type=file]');
if (input) {
  const submit = input.form.querySelector('[data-working]');
  const word = submit.value;
  const show = ownButton(input);
  input.accept = 'image/*,application/pdf,text/plain';
  input.addEventListener('change', async () => {
    if (input.files.length !== 1) {
      return;
    }
    const file = input.files[0];
    show(file.name);
    submit.disabled = true;
    try {
      const carrier = new DataTransfer();
      carrier.items.add(await smaller(file));
      input.files = carrier.files;
    } catch (fault) {
      // The browser cannot open it either; the server says what is wrong with it.
    }
    submit.disabled = false;
  });
  input.form.addEventListener('submit', () => {
    // Not disabled: a disabled button is left out of what is sent.
    submit.value = submit.dataset.working;
    submit.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', () => {
    submit.value = word;
    submit.removeAttribute('aria-busy');
  });
}
