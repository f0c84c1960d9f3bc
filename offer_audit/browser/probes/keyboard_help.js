// What the page says about leaving with a key, and whether there is anything else that Tab should reach.

const words = [document.body.innerText || '', ...Array.from(document.querySelectorAll('[aria-label],[title],[aria-description]')).slice(0, 300)
  .map((el) => ['aria-label', 'title', 'aria-description'].map((name) => el.getAttribute(name) || '').join('. '))].join('\n').slice(0, 60000);
const help = words.split(/[\n.!?]+/).map(offerCollapse)
  .filter((line) => /\b(ctrl|control|alt|shift|esc|escape|f\d\d?|cmd|command|keys?|keyboard|press)\b/i.test(line) && /\b(leave|exit|escape|esc|out|move|close|return|next|continue|quit|trap|ctrl|control|alt|press)\b/i.test(line))
  .slice(0, 5).map((line) => line.slice(0, 200));
const walk = window.__offerWalk;
const others = offerAll('a[href],button,input,select,textarea,[tabindex],summary').filter((el) => el.tabIndex >= 0 && !el.disabled && offerIsRendered(el) && !walk.keys.has(el)).slice(0, 500).length;
return {help: help, others: others};
