/* Shows the notice that a page's check has lapsed, when that day has passed since the site was built. */
"use strict";

(() => {
  const now = new Date();
  const twoFigures = (number) => String(number).padStart(2, "0");
  const today = [now.getFullYear(), twoFigures(now.getMonth() + 1), twoFigures(now.getDate())].join("-");

  for (const notice of document.querySelectorAll(".lapse[data-lapses]")) {
    if (notice.dataset.lapses < today) {
      notice.hidden = false;
    }
  }
})();
