/* What the pages do in the browser: code boxes, the field that comes late, the one in a shadow root, the QR code on a canvas, the dialog. */

for (const group of document.querySelectorAll('[data-boxes]')) wireBoxes(group);
for (const place of document.querySelectorAll('[data-late]'))
  setTimeout(() => place.replaceChildren(place.querySelector('template').content), 600);
for (const canvas of document.querySelectorAll('canvas[data-qr]')) drawQr(canvas);
for (const button of document.querySelectorAll('[data-copy]')) button.addEventListener('click', () => copy(button));
for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
for (const form of document.querySelectorAll('[data-step-up]'))
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(form);
  });

function wireBoxes(group) {
  const boxes = [...group.querySelectorAll('input')];
  const spread = (from, text) => {
    const characters = [...text.replace(/\D/g, '')].slice(0, boxes.length - from);
    characters.forEach((character, at) => {
      boxes[from + at].value = character;
    });
    boxes[Math.min(from + characters.length, boxes.length - 1)]?.focus();
  };
  boxes.forEach((box, at) => {
    box.addEventListener('input', () => {
      if (box.value) boxes[at + 1]?.focus();
    });
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Backspace' && !box.value) boxes[at - 1]?.focus();
    });
    box.addEventListener('paste', (event) => {
      event.preventDefault();
      spread(at, event.clipboardData.getData('text'));
    });
  });
}

async function drawQr(canvas) {
  const picture = new Image();
  picture.src = canvas.dataset.qr;
  await picture.decode();
  canvas.width = picture.naturalWidth;
  canvas.height = picture.naturalHeight;
  canvas.getContext('2d').drawImage(picture, 0, 0);
}

async function copy(button) {
  const from = document.querySelector(button.dataset.copy);
  const lines = from.querySelectorAll('li');
  await navigator.clipboard.writeText(
    [...(lines.length > 0 ? lines : [from])].map((one) => one.textContent).join('\n'),
  );
  button.textContent = 'Copied';
}

/** Posts a form. Where the answer asks for a code, the dialog asks for it, and the form goes again with what it was given. */
async function send(form, code) {
  const body = new FormData(form);
  if (code !== undefined) body.set('code', code);
  const answer = await (await fetch(form.action, { method: 'POST', body })).json();
  if (answer.ask) return askForCode(form, answer.why);
  document.querySelector('dialog').close();
  if (answer.to) return location.assign(answer.to);
  document.querySelector(form.dataset.stepUp).textContent = answer.shown;
  form.remove();
}

function askForCode(to, why) {
  const dialog = document.querySelector('dialog');
  const form = dialog.querySelector('form');
  const problem = dialog.querySelector('.problem');
  problem.hidden = !why;
  problem.textContent = why ?? '';
  dialog.querySelector('[data-cancel]').onclick = () => dialog.close();
  dialog.onclose = () => form.reset();
  form.onsubmit = (event) => {
    event.preventDefault();
    send(to, new FormData(form).getAll('code').join(''));
  };
  if (!dialog.open) dialog.showModal();
}

customElements.define(
  'code-entry',
  class extends HTMLElement {
    static formAssociated = true;
    #internals = this.attachInternals();

    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      const sheet = document.createElement('link');
      sheet.rel = 'stylesheet';
      sheet.href = '/assets/style.css';
      const label = document.createElement('label');
      label.textContent = this.getAttribute('label');
      label.htmlFor = 'code';
      const input = document.createElement('input');
      Object.assign(input, {
        id: 'code',
        className: 'code',
        type: 'text',
        inputMode: 'numeric',
        autocomplete: 'one-time-code',
        maxLength: Number(this.getAttribute('length')),
        placeholder: this.getAttribute('hint'),
      });
      input.addEventListener('input', () => this.#internals.setFormValue(input.value));
      input.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') this.#internals.form.requestSubmit();
      });
      root.append(sheet, label, input);
    }

    formResetCallback() {
      this.shadowRoot.querySelector('input').value = '';
      this.#internals.setFormValue('');
    }
  },
);
