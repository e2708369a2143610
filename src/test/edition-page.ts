/** The page of a small edition, as a build writes it. */
export const editionPage = `<!doctype html><html lang="en-US"><head><meta charset="utf-8">
<link rel="canonical" href="https://fulcrum.example/print/everything/">
<meta name="dcterms.modified" content="2026-11-22"><style>p{margin:0}</style></head><body>
<main class="frame" id="main" data-pagefind-body>
<nav class="breadcrumbs">Home</nav><h1>The whole guide</h1>
<section class="edition-part" aria-labelledby="part-a"><h2 id="part-a">Part A</h2><p class="lead">On A.</p>
<article class="chapter essay-chapter" data-page="/essays/one/" aria-labelledby="one">
<h3 id="one" aria-label="One &amp; only">One &amp; only<a class="permalink" href="#one"></a></h3>
<h4 id="one--first" aria-label="First">First<a class="permalink" href="#one--first"></a></h4>
<p>See <a href="#two">two</a> and <a href="#one--first">the first</a>.<br></p>
<figure class="figure"><figcaption>C</figcaption><svg viewBox="0 0 1 1" role="img"><title>T</title><path class="line" d="M0 0"></path></svg><details><summary>In words</summary><p>W</p></details></figure>
<ul class="contains-task-list"><li class="task-list-item"><label><input type="checkbox"> Do it.</label></li></ul>
<details class="template"><summary>Show the form</summary><p>Form</p></details>
</article>
<article class="chapter topic-chapter" data-page="/topics/two/" aria-labelledby="two">
<h3 id="two" aria-label="Two">Two</h3><div role="group" aria-label="Table" tabindex="0">Table</div></article>
</section></main></body></html>`;
