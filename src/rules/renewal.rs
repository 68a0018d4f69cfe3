//! Validity and renewal, for advice to patients. What is printed on the card decides.
