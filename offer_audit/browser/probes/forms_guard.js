// Nothing may leave the page from now on: no form is sent, no window opened, no message posted. Page handlers still run.
if (navigator.serviceWorker && navigator.serviceWorker.controller) return {isSafe: false};
const stop = (event) => event.preventDefault();
window.addEventListener('submit', stop, true);
window.addEventListener('click', (event) => {
  const link = event.composedPath().find((each) => each.localName === 'a' || each.localName === 'area');
  if (link && link.href && !/^#/.test(link.getAttribute('href') || '')) event.preventDefault();
}, true);
if (window.navigation) navigation.addEventListener('navigate', (event) => { if (event.cancelable && !event.hashChange) event.preventDefault(); });
window.onbeforeunload = null;
window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true);
const nothing = function () { return undefined; };
HTMLFormElement.prototype.submit = nothing;
window.open = function () { return null; };
window.alert = nothing;
window.print = nothing;
window.confirm = function () { return false; };
window.prompt = function () { return null; };
navigator.sendBeacon = function () { return false; };
for (const kind of ['WebSocket', 'RTCDataChannel']) {
  if (window[kind]) window[kind].prototype.send = nothing;
}
for (const kind of ['Worker', 'ServiceWorker']) {
  if (window[kind]) window[kind].prototype.postMessage = nothing;
}
return {isSafe: true};
