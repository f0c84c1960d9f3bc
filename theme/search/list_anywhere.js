// On every page: the link to one's own list, and on a page that can be in it the button to add it.

var ownList = openList(), header = document.querySelector(".site-header__inner"), heading = document.querySelector("main h1");
if (header) header.append(listLink(ownList, siteRoot()));
if (heading && document.body.dataset.listed) heading.after(listButton(ownList, document.body.dataset.page, heading.textContent));

// Where the browser keeps nothing, the list goes with every step to another page of the site.
if (!ownList.keeps) {
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href]");
    if (link && link.host === location.host && link.protocol === location.protocol && !link.hash) link.hash = listInAddress(ownList.pages());
  });
}
