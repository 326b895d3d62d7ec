// Everything works without this file; it saves hands: dropping a file, walking the rows by keyboard, seeing words and row together.
const review = document.querySelector('[data-review]');
if (review) import('./review.js');

for (const form of document.querySelectorAll('[data-drop]')) {
  const input = form.querySelector('input[type=file]');
  const over = on => event => { event.preventDefault(); form.classList.toggle('over', on); };
  form.addEventListener('dragover', over(true));
  form.addEventListener('dragleave', over(false));
  form.addEventListener('drop', event => {
    over(false)(event);
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    form.requestSubmit();
  });
  input.addEventListener('change', () => input.files.length && form.requestSubmit());
}

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    // An office's server often has no HTTPS inside the house, where only the old way works.
    if (navigator.clipboard) navigator.clipboard.writeText(field.value);
    else document.execCommand('copy');
  });
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
