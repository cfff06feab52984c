/* An application of somebody's own: authorization code with PKCE (RFC 7636), then one call of the user API. */

const button = document.querySelector('[data-client]');
const { client, callback } = button.dataset;
const redirect = location.origin + callback;
const base64Url = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
const random = () => base64Url(crypto.getRandomValues(new Uint8Array(32)));

button.addEventListener('click', async () => {
  const verifier = random();
  const state = random();
  sessionStorage.setItem('pkce', JSON.stringify({ verifier, state }));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: client,
    redirect_uri: redirect,
    state,
    code_challenge: base64Url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  });
  location.assign(`/oauth2/authorize?${query}`);
});

if (location.pathname === callback) finish(new URLSearchParams(location.search));

async function finish(given) {
  const kept = JSON.parse(sessionStorage.getItem('pkce') ?? '{}');
  sessionStorage.removeItem('pkce');
  if (!kept.state || kept.state !== given.get('state')) return;
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: given.get('code') ?? '',
    client_id: client,
    redirect_uri: redirect,
    code_verifier: kept.verifier,
  });
  const { access_token: token } = await (await fetch('/oauth2/token', { method: 'POST', body })).json();
  const answer = await fetch('/v1/users/me', { headers: { authorization: `Bearer ${token}` } });
  document.querySelector('#answer').textContent = JSON.stringify(await answer.json(), null, 2);
}
