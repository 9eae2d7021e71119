"""Verifies the signature of every .eml in a folder with dkimpy, and that a changed copy is rejected.

    python3 verify-dkim.py FOLDER    (key.txt holds the public key, as DNS would)
"""
import pathlib
import sys

import dkim

folder = pathlib.Path(sys.argv[1])
record = b"v=DKIM1; k=rsa; p=" + (folder / "key.txt").read_bytes()


def lookup(name, timeout=5):
    return record if name.rstrip(b".") == b"check._domainkey.press.example.se" else None


mails = sorted(folder.glob("*.eml"))
if not mails:
    sys.exit("no mails")
for path in mails:
    mail = path.read_bytes()
    if not dkim.verify(mail, dnsfunc=lookup):
        sys.exit(f"{path.name}: not accepted")
    head, body = mail.split(b"\r\n\r\n", 1)
    changed = {
        "body": head + b"\r\n\r\n" + body.replace(b"e", b"a", 1),
        "subject": mail.replace(b"\r\nSubject: ", b"\r\nSubject: x", 1),
        "second subject": b"Subject: x\r\n" + mail,
        "second From": b"From: x@example.com\r\n" + mail,
    }
    if b"List-Unsubscribe" in head:
        changed["List-Unsubscribe"] = mail.replace(b"List-Unsubscribe: <https://", b"List-Unsubscribe: <https://x.", 1)
        changed["second List-Unsubscribe"] = b"List-Unsubscribe: <https://x.example>\r\n" + mail
    for what, copy in changed.items():
        try:
            accepted = copy == mail or dkim.verify(copy, dnsfunc=lookup)
        except dkim.DKIMException:
            accepted = False
        if accepted:
            sys.exit(f"{path.name}: a changed {what} was accepted")
print(f"dkimpy: {len(mails)} mails accepted, every changed copy rejected")
