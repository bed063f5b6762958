"""The rendered answer: HTML of a page → tree → `Answer` → HTML for the site, for books, for cards, or plain text."""
