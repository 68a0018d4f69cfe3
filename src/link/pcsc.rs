//! Readers through PC/SC.
