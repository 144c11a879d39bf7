"""75x: preflight and plates as commands."""
