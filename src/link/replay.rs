//! A recorded trace as a link.
