/**
 * What browsers of 2020 do not have and this page, or one of its libraries, calls: Chrome 81 of
 * Android 8, Safari of iOS 14. The build puts it before everything else; a test reads what was
 * built and finds every other call that is too new.
 */
Object.hasOwn ??= (object, key) => Object.prototype.hasOwnProperty.call(object, key);

if (typeof Element === 'function') {
  Element.prototype.replaceChildren ??= function replaceChildren(...nodes) {
    this.textContent = '';
    this.append(...nodes);
  };
}
