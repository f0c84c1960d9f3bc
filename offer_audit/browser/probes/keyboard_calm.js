// Takes away the style that kept the page still for the walk.

const walk = window.__offerWalk;
if (walk && walk.calm) walk.calm.remove();
