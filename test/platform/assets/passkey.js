/* Forms that a passkey answers: ask for options, let the browser ask the person, send what they answered. */

for (const form of document.querySelectorAll('[data-passkey]'))
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer(form);
  });

async function answer(form) {
  const problem = form.parentElement.querySelector('.problem');
  const data = new FormData(form);
  const post = async (address, body) => {
    const headers = { 'content-type': 'application/json', 'x-csrf-token': data.get('csrf') };
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return response.json();
  };
  problem.hidden = true;
  try {
    const options = await post(`${form.action}/options`, { password: data.get('password') });
    const { to } = await post(form.action, await askPerson(form.dataset.passkey, options));
    location.assign(to);
  } catch {
    problem.hidden = false;
  }
}

async function askPerson(what, options) {
  const publicKey =
    what === 'create'
      ? PublicKeyCredential.parseCreationOptionsFromJSON(options)
      : PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return (await navigator.credentials[what]({ publicKey })).toJSON();
}
