"""5xx: pictures, profiles and the file itself."""

