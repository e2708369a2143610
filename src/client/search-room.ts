// Stands in the search page before all that is painted: where there is something to search for, the
// page leaves room for results from the start, and nothing moves when they come.
if (location.search) document.documentElement.classList.add('asked');
