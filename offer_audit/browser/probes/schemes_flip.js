// Flip the state of the element with this selector, without telling scripts; a second time puts it back.
const steps = arguments[0].split(' >>> ');
let el = document.querySelector(steps[0]);
for (const step of steps.slice(1)) el = el && el.shadowRoot && el.shadowRoot.querySelector(step);
if (!el) return false;
if (el.localName === 'input') el.checked = !el.checked;
else el.setAttribute('aria-checked', el.getAttribute('aria-checked') === 'true' ? 'false' : 'true');
return true;
