"""Bank → the files that the reader's browser searches, ready to use."""
