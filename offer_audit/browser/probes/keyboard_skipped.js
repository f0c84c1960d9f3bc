// After Enter on a skip link: its target, and where the focus is; after one more Tab: where the keyboard went on.

const link = window.__offerWalk.stops[arguments[0]];
const id = decodeURIComponent((link.getAttribute('href') || '').replace(/^[^#]*#?/, ''));
const target = id ? document.getElementById(id) || document.getElementsByName(id)[0] || null : null;
const at = document.activeElement && document.activeElement !== document.body ? document.activeElement : null;
const follows = (el, other) => Boolean(other.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING);
const main = document.querySelector('main,[role=main]');
const where = {
  selector: at ? offerSelector(at) : '', snippet: at ? offerSnippet(at) : '', isLink: at === link,
  isInTarget: Boolean(at && target && (target === at || target.contains(at))), isAfterTarget: Boolean(at && target && follows(at, target)),
  isInMain: Boolean(at && main && main.contains(at)), isAfterLink: Boolean(at && follows(at, link)),
};
if (arguments[1] === 'next') return where;
const stops = window.__offerWalk.stops;
return {
  id: id, hasTarget: Boolean(target), targetIsRendered: Boolean(target && (offerIsRendered(target) || target.localName === 'a')),
  stopsBetween: target ? stops.filter((el) => el !== link && follows(el, link) && follows(target, el) && !el.contains(target)).length : 0,
  isBeforeLink: Boolean(target && follows(link, target)), after: where,
};
