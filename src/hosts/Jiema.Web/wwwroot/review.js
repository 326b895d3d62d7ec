// The review desk by hand: words and row light up together, the queue is walked by keyboard, marked words become a new row.
const cards = [...document.querySelectorAll('.card')];
const source = document.querySelector('.source');
const paper = document.querySelector('[data-paper]');
let at = -1;

function choose(index, { focus = true } = {}) {
  if (index < 0 || index >= cards.length) return;
  cards[at]?.classList.remove('on');
  at = index;
  const card = cards[at];
  card.classList.add('on');
  if (focus) {
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest' });
  }
  light(card.dataset.key);
}

function light(key) {
  for (const run of source.querySelectorAll('a.row.on')) run.classList.remove('on');
  const runs = source.querySelectorAll(`a.row[data-k="${CSS.escape(key)}"]`);
  for (const run of runs) run.classList.add('on');
  if (runs[0]) reveal(runs[0]);
}

// Scrolls the report's pane alone: the page must not move under the pointer, or a click would miss its button.
function reveal(run) {
  const pane = [source, paper].find(box => box.scrollHeight > box.clientHeight && getComputedStyle(box).overflowY === 'auto');
  if (pane) pane.scrollTop += run.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
}

const indexOf = key => cards.findIndex(card => card.dataset.key === key);

source.addEventListener('click', event => {
  const run = event.target.closest('a.row');
  if (!run) return;
  event.preventDefault();
  choose(indexOf(run.dataset.k));
});

document.addEventListener('click', event => {
  const jump = event.target.closest('[data-jump]');
  if (!jump) return;
  event.preventDefault();
  choose(indexOf(jump.dataset.jump));
});

for (const [index, card] of cards.entries())
  card.addEventListener('focusin', () => { if (index !== at) choose(index, { focus: false }); });

// After a decision the page comes back with the next row in its address; after a fault the row with its editor is open.
const named = indexOf(decodeURIComponent(location.hash.replace(/^#r-/, '')));
const start = named >= 0 ? named : cards.findIndex(card => card.classList.contains('chosen'));
if (start >= 0) {
  choose(start);
  if (cards[start].querySelector('.editor')) cards[start].querySelector('.editor [open] input, .editor [open] textarea, .editor input:not([type=hidden])')?.focus();
}

const dialog = document.querySelector('[data-keys]');
const hint = document.querySelector('[data-key-hint]');
if (hint) hint.hidden = false;

const press = name => { const target = cards[at]?.querySelector(`[data-act="${name}"]`); target?.click(); return !!target; };
const open = mode => { const link = cards[at]?.querySelector('a[data-act="edit"]'); if (link) { const url = new URL(link.href); url.searchParams.set('edit', mode); location.assign(url); } };

const keys = {
  j: () => choose(at + 1), ArrowDown: () => choose(at + 1),
  k: () => choose(at - 1), ArrowUp: () => choose(at - 1),
  Enter: () => { if (!press('confirm')) choose(at + 1); }, y: () => press('confirm'),
  e: () => press('edit'), x: () => press('exclude'), s: () => open('split'), m: () => open('merge'),
  z: () => document.querySelector('[data-act="undo"]')?.click(),
  '/': () => document.querySelector('[data-search]')?.focus(),
  '?': () => dialog?.showModal(),
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialog?.open) return;
  // Keys belong to the field, the button or the link that has the focus; the queue's keys only to the queue.
  if (event.target.closest('input, textarea, select, [contenteditable]')) return;
  if (event.key === 'Enter' && event.target.closest('a, button, summary')) return;
  if (event.key.startsWith('Arrow') && !event.target.closest('.card')) return;
  const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

// Marking words in the report carries them to the form that adds a row, with their place.
const words = document.querySelector('[data-add-words]');
if (words) document.addEventListener('selectionchange', () => {
  const selection = getSelection();
  if (selection.isCollapsed || !paper.contains(selection.anchorNode) || !paper.contains(selection.focusNode)) return;
  const text = selection.toString().trim();
  if (text.length > 1 && text.length <= 500) words.value = text;
});
