// What a page shares with the others of its site: menus in their order, ways to find a page, help, and what things are called.
const place = (el) => ({s: offerSelector(el), html: offerSnippet(el)});
const linkOf = (el) => ({text: offerName(el).slice(0, 100), href: (() => { try { const url = new URL(el.href); return url.origin === location.origin ? url.pathname + url.search : url.href; } catch (wrong) { return ''; } })()});
const menus = offerAll('nav, [role="navigation"], header, [role="banner"], footer, [role="contentinfo"]').filter(offerIsRendered).slice(0, 20).map((el) => Object.assign(place(el), {
  kind: el.localName, name: el.getAttribute('aria-label') || '', within: el.parentElement && el.parentElement.closest('main, article') ? 'main' : '', links: offerAll('a[href]', el).filter(offerIsExposed).slice(0, 60).map(linkOf), crumbs: /breadcrumb/i.test(el.className + ' ' + (el.getAttribute('aria-label') || '')) || !!el.querySelector('[aria-current="page"]') && !!el.querySelector('ol'), pages: /pagination|pager/i.test(el.className + ' ' + (el.getAttribute('aria-label') || '')),
}));
const searches = offerAll('[role="search"], search, input[type="search"], form').filter((el) => el.localName !== 'form' || /search/i.test((el.getAttribute('action') || '') + ' ' + el.id + ' ' + el.className) || el.querySelector('input[name="q"], input[name="query"], input[name="s"], input[name="search"]')).slice(0, 5).map(place);
const all = offerAll('a[href]').filter(offerIsExposed).slice(0, 800).map((el) => ({el, text: offerCut(el.textContent || '', 100)}));
const maps = all.filter((each) => /site ?map|a[ -](to[ -])?z\b|a\u2013z|index of|all (pages|topics|services)|search/i.test(each.text)).slice(0, 5).map((each) => Object.assign(place(each.el), {text: each.text}));
const HELP = /^(contact( us)?|get in touch|help|help and support|get help|ask (us )?(a question|for help)|live chat|web ?chat|chat( to us| with us)?|call us|email us|feedback|customer services?|faqs?|frequently asked questions)$/i;
const everything = offerAll('a[href], button, [role="button"]').filter((el) => offerIsExposed(el) && !el.closest('main p, main li, article'));
const help = everything.map((el, at) => ({at, text: offerName(el).slice(0, 60), el})).filter((each) => HELP.test(each.text) || /^(tel|mailto):/i.test(each.el.getAttribute('href') || '') && !each.el.closest('main')).slice(0, 20).map((each) => ({share: each.at / Math.max(everything.length, 1), text: each.text, s: offerSelector(each.el), html: offerSnippet(each.el), region: (each.el.closest('nav, header, main, footer, aside') || {localName: ''}).localName}));
// Help that the main part itself offers in a line of its own, by whether it stands at its start or its end.
const main = document.querySelector('main, [role="main"]');
const own = main ? offerAll('a[href^="tel:"], a[href^="mailto:"], a[href*="contact"], a[href*="chat"]', main).filter((el) => offerIsVisible(el) && /^(need|want|get|do you need) (any |more |some )?help\b|^help ?line|^(any )?questions\?|^contact us\b/i.test(offerText(el.closest('p, div, li, section') || el))).slice(0, 5) : [];
for (const el of own) {
  const box = main.getBoundingClientRect(), at = el.getBoundingClientRect();
  const share = (at.top - box.top) / Math.max(box.height, 1);
  help.push({share, text: offerName(el).slice(0, 60), s: offerSelector(el.closest('p, div, li, section') || el), html: offerSnippet(el), region: share < 0.4 ? 'the start of the main part' : share > 0.6 ? 'the end of the main part' : 'the middle of the main part'});
}
const controls = offerAll('header a[href], footer a[href], nav a[href], form[role="search"] button, header button, header input[type="submit"], [role="search"] button, [role="search"] input, header input[type="search"], header input[type="text"]').filter(offerIsExposed).slice(0, 120).map((el) => Object.assign(place(el), {tag: el.localName, name: offerName(el).slice(0, 100), icon: el.querySelector('img') ? (el.querySelector('img').getAttribute('src') || '').slice(0, 120) : '', target: el.localName === 'a' ? linkOf(el).href : el.form ? (el.form.getAttribute('action') || '') + '#' + (el.name || el.type) : ''}));
return {menus, searches, maps, help, controls, linkCount: all.length, h1: (document.querySelector('h1') || {textContent: ''}).textContent.trim().slice(0, 120), title: document.title};
