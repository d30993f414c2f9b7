"""Places that keep tokens and find them again; `base` is the protocol, `persistent` what they offer to the backend."""
