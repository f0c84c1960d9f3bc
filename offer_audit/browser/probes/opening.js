// Opens what is folded away: details, and buttons that say they expand something. Returns how many.
const MOST = 40;
let opened = 0;
for (const el of offerAll('details:not([open])').slice(0, MOST)) { el.open = true; opened += 1; }
for (const el of offerAll('button[aria-expanded=false],[role=button][aria-expanded=false]').slice(0, MOST)) {
  if (!offerIsVisible(el) || (el.form && el.type === 'submit') || el.disabled) continue;
  el.click();
  opened += 1;
}
return opened;
