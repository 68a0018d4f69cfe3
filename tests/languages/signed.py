"""Files of rules and of readers that somebody signed, from Python: as tests/c/signed.c, which says what is in the directory."""

import pathlib
import sys

import uketsuke as u

PLACE = pathlib.Path(sys.argv[1])
O = u.SettingsOption


def trusting(*keys):
    settings = u.Settings.make()
    for key in keys:
        settings.add_key((PLACE / key).read_bytes())
    return settings


def loaded(settings, name, signature, last):
    load = settings.load_rules if name.startswith("rules") else settings.load_readers
    signed = None if signature is None else (PLACE / f"{name}.{signature}").read_bytes()
    try:
        load((PLACE / name).read_bytes(), signed, last)
        return "ok"
    except u.Error as error:
        return error.status.name.lower()


for kind, serial in ("rules", O.RULES_SERIAL), ("readers", O.READERS_SERIAL):
    old, both, new = trusting("old.key"), trusting("old.key", "new.key"), trusting("new.key")
    print(kind, loaded(old, f"{kind}-6", None, 0), loaded(old, f"{kind}-6", "foreign", 0), loaded(old, f"{kind}-6", "old", 7))
    print(*(loaded(of, f"{kind}-6", by, 6) for of in (old, both, new) for by in ("old", "new", "both")))
    print(old.get(serial), loaded(old, f"{kind}-5", "old", old.get(serial)), loaded(trusting("old.key"), f"{kind}-5", "old", 0))
