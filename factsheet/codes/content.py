"""1xx: what the office and the organisation wrote."""

