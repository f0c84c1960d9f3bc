// On every page: the link to one's own list, and on a page that can be in it the button to add it.

var anyList = openList(), header = document.querySelector(".site-header__inner"), heading = document.querySelector("main h1");
if (header) header.append(listLink(anyList, siteRoot()));
if (heading && document.body.dataset.listed) heading.after(listButton(anyList, document.body.dataset.page, heading.textContent));
