// The reference draws itself with style elements; those that this page makes carry its nonce, so that no other inline style need be allowed.
const { nonce } = document.currentScript;
const { createElement } = Document.prototype;
Document.prototype.createElement = function (name, options) {
  const made = createElement.call(this, name, options);
  if (String(name).toLowerCase() === 'style') made.nonce = nonce;
  return made;
};
