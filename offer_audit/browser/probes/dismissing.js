// Finds a cookie banner or a dialog that came by itself and presses the button with which a visitor says no or closes it.
// Presses nothing that submits a form or leads elsewhere. Returns what was pressed, or null where nothing can be. With a first argument that is false it only says how many cover the page.
const BANNER = /cookie|consent|gdpr|ccc-|onetrust|civic|newsletter|overlay|modal|popup/i;
const NO = [/\b(reject|decline|refuse|deny|disagree)\b/i, /\b(necessary|essential)( cookies)? only\b|\bonly (necessary|essential)\b|without/i, /^(close|hide|dismiss|no thanks?|not now|skip|[x\u00d7\u2715\u2716])$|\b(close|hide|dismiss)\b/i];
const isDialog = (el) => (el.localName === 'dialog' && el.open) || /^(dialog|alertdialog)$/.test(el.getAttribute('role') || '');
const named = (el) => (el.id + ' ' + (typeof el.className === 'string' ? el.className : '') + ' ' + (el.getAttribute('aria-label') || ''));
const found = offerAll('dialog[open],[role=dialog],[role=alertdialog],[id*=cookie i],[class*=cookie i],[id*=consent i],[class*=consent i],[aria-label*=cookie i],[id^=ccc],[id*=onetrust i],[class*=modal i],[class*=popup i],[class*=overlay i]')
  .filter((el) => el.localName !== 'body' && el.localName !== 'html' && offerIsVisible(el) && (isDialog(el) || BANNER.test(named(el))))
  .filter((el) => isDialog(el) || /fixed|sticky|absolute/.test(getComputedStyle(el).position) || /cookie|consent|gdpr/i.test(named(el)));
if (!arguments[0]) return found.length;
for (const banner of found.slice(0, 20)) {
  const buttons = Array.from(banner.querySelectorAll('button,[role=button],a[href="#"],a:not([href]),input[type=button]'))
    .filter((el) => offerIsVisible(el) && !(el.form && (el.type === 'submit' || el.type === 'image') && el.form.getAttribute('method') !== 'dialog'));
  for (const words of NO) {
    const button = buttons.find((el) => words.test(offerName(el)));
    if (!button) continue;
    const told = {banner: offerSelector(banner), button: offerSelector(button), name: offerName(button)};
    button.click();
    return told;
  }
}
return null;
