// Whether a bar stays at the top of the window while the page scrolls under it, so that going back may end under it.

if (document.documentElement.scrollHeight < innerHeight + 100) return false;
return offerAll('body *').slice(0, 3000).some((el) => {
  const style = getComputedStyle(el);
  if (!/^(fixed|sticky)$/.test(style.position)) return false;
  const box = el.getBoundingClientRect();
  return box.height >= 40 && box.height < innerHeight * 0.8 && box.width >= innerWidth * 0.4 && (style.position === 'sticky' ? style.top !== 'auto' && parseFloat(style.top) < 60 : box.top < 60);
});
