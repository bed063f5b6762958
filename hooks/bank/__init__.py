"""The question bank: read from Markdown, checked, and turned into what the site publishes. Knows no MkDocs."""
