//! A table as a text file.
