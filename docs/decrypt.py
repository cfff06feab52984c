#!/usr/bin/env python3
"""Opens a Watchword vault or backup file with its passphrase, recovery code or organisation's key and prints the content as JSON.

    python3 decrypt.py FILE               asks for the passphrase (or reads it from standard input)
    python3 decrypt.py --recovery FILE    asks for the recovery code
    python3 decrypt.py --escrow KEY FILE  opens it with an organisation's private key, a PEM file
    python3 decrypt.py --vectors FOLDER   opens the test vectors of that folder and compares
    python3 decrypt.py --check            says whether the two needed packages are here

Written from docs/vault.md alone, sharing no code with the app. Needs Python 3.9 with `cryptography` and, where that is older than 44, `argon2-cffi`
(Debian: python3-cryptography python3-argon2). The printed content holds every secret: do not leave it lying about.
"""

import base64
import functools
import getpass
import hashlib
import hmac
import json
import math
import pathlib
import re
import struct
import sys
import unicodedata

MIB = 1024 * 1024
MOST_SAFE = 2**53 - 1
BARRED = {"__proto__", "constructor", "prototype"}


class Refused(Exception):
    """args[0] is the kind of failure: version, header, slot, kdf-limit, mistyped, no-match, mac or payload."""


def require(condition, kind):
    if not condition:
        raise Refused(kind)


# Primitives


def missing_packages():
    try:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: F401
    except ImportError:
        return "the package cryptography is missing"
    if argon2_function() is None:
        return "neither argon2-cffi nor cryptography 44 is there for Argon2id"
    return None


def argon2_function():
    try:
        from argon2.low_level import Type, hash_secret_raw

        return lambda secret, salt, m, t, p: hash_secret_raw(secret, salt, t, m, p, 32, Type.ID, 0x13)
    except ImportError:
        pass
    try:
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

        return lambda secret, salt, m, t, p: Argon2id(
            salt=salt, length=32, iterations=t, lanes=p, memory_cost=m
        ).derive(secret)
    except ImportError:
        return None


@functools.lru_cache(maxsize=None)
def argon2id(secret, salt, memory_kib, passes, lanes):
    return argon2_function()(secret, salt, memory_kib, passes, lanes)


def hkdf(key, salt, info):
    """RFC 5869 with SHA-256, 32 bytes: one block of expansion."""
    extracted = hmac.new(salt or bytes(32), key, hashlib.sha256).digest()
    return hmac.new(extracted, info + b"\x01", hashlib.sha256).digest()


def aes_gcm_open(key, iv, aad, sealed):
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(iv, sealed, aad)
    except InvalidTag:
        return None


# Canonical JSON


def canonical(value, depth=0):
    if depth > 8:
        raise ValueError("too deep")
    if isinstance(value, str):
        value.encode("utf-8")  # a lone surrogate raises
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_SAFE:
        return str(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical(item, depth + 1) for item in value) + "]"
    if isinstance(value, dict):
        for name in value:
            if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", name) or name in BARRED:
                raise ValueError("name")
        return "{" + ",".join(f'"{n}":{canonical(value[n], depth + 1)}' for n in sorted(value)) + "}"
    raise ValueError("type")


def read_canonical(data):
    try:
        value = json.loads(data.decode("utf-8"))
        require(canonical(value).encode("utf-8") == data, "header")
        return value
    except (ValueError, RecursionError):
        raise Refused("header") from None


def base64url(text, least, most, kind):
    require(isinstance(text, str) and re.fullmatch(r"[A-Za-z0-9_-]*", text), kind)
    try:
        data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        raise Refused(kind) from None
    require(base64.urlsafe_b64encode(data).rstrip(b"=").decode() == text, kind)
    require(least <= len(data) <= most, kind)
    return data


# The file


def check_version(found, known):
    require(found <= known, "version")
    require(found == known, "header")


def read_file(data):
    require(len(data) >= 12 and data[:4] == b"OTPV" and len(data) <= 40 * MIB, "header")
    check_version(data[4], 1)
    check_version(data[5], 1)
    reserved, length = struct.unpack(">HI", data[6:12])
    require(reserved == 0 and length <= 65536, "header")
    mac_at = 12 + length
    require(len(data) >= mac_at + 32 + 32 + 12 + 4096 + 16, "header")
    header = read_canonical(data[12:mac_at])
    require(isinstance(header, dict), "header")
    later = is_whole(header.get("minReader")) and header["minReader"] > 1
    if later:
        header = {name: header[name] for name in FIELDS if name in header}
    try:
        check_header(header)
    except Refused:
        if later:
            raise Refused("version") from None
        raise
    return header, data[:mac_at], data[mac_at : mac_at + 32], data[mac_at + 32 :]


FIELDS = ("createdBy", "minReader", "rev", "slots", "vaultId")


def is_whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def check_header(header):
    require(set(header) == set(FIELDS), "header")
    require(is_whole(header["minReader"]) and header["minReader"] >= 1, "header")
    require(isinstance(header["rev"], int) and header["rev"] >= 1, "header")
    writer = header["createdBy"]
    require(isinstance(writer, str) and len(writer.encode("utf-16-le")) <= 200, "header")
    slots = header["slots"]
    require(isinstance(slots, list) and 1 <= len(slots) <= 16, "slot")
    for slot in slots:
        check_slot(slot)
    require(len({slot["id"] for slot in slots}) == len(slots), "slot")
    base64url(header["vaultId"], 16, 16, "header")


def check_slot(slot):
    require(isinstance(slot, dict) and set(slot) == {"id", "iv", "params", "salt", "type", "wrap"}, "slot")
    require(isinstance(slot["id"], str) and re.fullmatch(r"[A-Za-z0-9_-]{1,64}", slot["id"]), "slot")
    require(isinstance(slot["type"], str) and re.fullmatch(r"[a-z0-9-]{1,32}", slot["type"]), "slot")
    require(isinstance(slot["params"], dict), "slot")
    ours = slot["type"] in ("password", "recovery", "prf", "escrow")
    base64url(slot["iv"], 12, 12, "slot")
    salt = base64url(slot["salt"], 0, 1024, "slot")
    base64url(slot["wrap"], 48, 48 if ours else 4096, "slot")
    params = slot["params"]
    if slot["type"] == "recovery":
        require(params == {} and len(salt) == 16, "slot")
    if slot["type"] == "prf":
        require(set(params) == {"credentialId", "rpId"} and len(salt) in (32, 64), "slot")
        require(isinstance(params["rpId"], str) and re.fullmatch(r"[a-z0-9.-]{1,253}", params["rpId"]), "slot")
        base64url(params["credentialId"], 1, 1023, "slot")
    if slot["type"] == "escrow":
        require(set(params) == {"publicKey"}, "slot")
        require(all(point[0] == 4 for point in (base64url(params["publicKey"], 65, 65, "slot"), salt)), "slot")
        require(len(salt) == 65, "slot")
    if slot["type"] == "password":
        require(len(salt) == 16, "slot")
        require(set(params) == {"lanes", "memoryKiB", "passes"}, "kdf-limit")
        require(all(isinstance(each, int) for each in params.values()), "kdf-limit")
        require(19 * 1024 <= params["memoryKiB"] <= 256 * 1024, "kdf-limit")
        require(2 <= params["passes"] <= 10 and 1 <= params["lanes"] <= 4, "kdf-limit")


def prepare(passphrase):
    spaced = "".join(" " if unicodedata.category(c) == "Zs" else c for c in passphrase)
    return unicodedata.normalize("NFC", spaced).encode("utf-8")


CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def read_recovery_code(text):
    """32 characters for 160 bits, then 4 for the first 20 bits of a hash."""
    text = unicodedata.normalize("NFC", text)
    typed = "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Pd")
    typed = re.sub(r"[a-z]", lambda c: c.group().upper(), typed)
    typed = typed.replace("O", "0").replace("I", "1").replace("L", "1")
    require(len(typed) == 36 and all(c in CROCKFORD for c in typed), "mistyped")
    number = 0
    for character in typed:
        number = number << 5 | CROCKFORD.index(character)
    code, check = (number >> 20).to_bytes(20, "big"), number & 0xFFFFF
    hashed = hashlib.sha256(b"otpv1/recovery" + code).digest()
    require(int.from_bytes(hashed[:3], "big") >> 4 == check, "mistyped")
    return code


# What somebody opens a vault with: each gives the key-encryption key for a slot, or None when it is none of its kind.


def by_passphrase(passphrase):
    def kek(slot, salt, vault_id):
        if slot["type"] != "password":
            return None
        cost = slot["params"]
        stretched = argon2id(prepare(passphrase), salt, cost["memoryKiB"], cost["passes"], cost["lanes"])
        return hkdf(stretched, vault_id, b"otpv1/slot/password")

    return kek


def by_recovery_code(text):
    def kek(slot, salt, vault_id):
        if slot["type"] != "recovery":
            return None
        return hkdf(read_recovery_code(text), vault_id + salt, b"otpv1/slot/recovery")

    return kek


def by_passkey(credential_id, outputs):
    def kek(slot, salt, vault_id):
        if slot["type"] != "prf" or slot["params"]["credentialId"] != credential_id or len(outputs) != len(salt):
            return None
        return hkdf(outputs, vault_id, b"otpv1/slot/prf")

    return kek


# HPKE (RFC 9180), base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM; of it the exported secret.
KEM_ID = b"KEM" + b"\x00\x10"
HPKE_ID = b"HPKE" + b"\x00\x10" + b"\x00\x01" + b"\x00\x02"


def labeled_extract(suite, salt, label, key):
    return hmac.new(salt or bytes(32), b"HPKE-v1" + suite + label + key, hashlib.sha256).digest()


def labeled_expand(suite, secret, label, info):
    """32 bytes: one block of expansion."""
    return hmac.new(secret, b"\x00\x20HPKE-v1" + suite + label + info + b"\x01", hashlib.sha256).digest()


def hpke_export(private_key, public, enc, info, label):
    from cryptography.hazmat.primitives.asymmetric import ec

    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), public)
        shared = private_key.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), enc))
    except ValueError:
        return None
    pseudorandom = labeled_extract(KEM_ID, b"", b"eae_prk", shared)
    secret = labeled_expand(KEM_ID, pseudorandom, b"shared_secret", enc + public)
    context = labeled_extract(HPKE_ID, b"", b"psk_id_hash", b"") + labeled_extract(HPKE_ID, b"", b"info_hash", info)
    exporter = labeled_expand(HPKE_ID, labeled_extract(HPKE_ID, secret, b"secret", b""), b"exp", b"\x00" + context)
    return labeled_expand(HPKE_ID, exporter, b"sec", label)


def by_escrow_key(private_key):
    def kek(slot, salt, vault_id):
        if slot["type"] != "escrow":
            return None
        public = base64url(slot["params"]["publicKey"], 65, 65, "slot")
        return hpke_export(private_key, public, salt, vault_id, b"otpv1/slot/escrow")

    return kek


def unwrap(header, kek_for):
    vault_id = base64url(header["vaultId"], 16, 16, "header")
    for slot in header["slots"]:
        kek = kek_for(slot, base64url(slot["salt"], 0, 1024, "slot"), vault_id)
        if kek is None:
            continue
        label = ["otpv1/slot", header["vaultId"], slot["id"], slot["type"], slot["params"], slot["salt"]]
        iv, wrap = base64url(slot["iv"], 12, 12, "slot"), base64url(slot["wrap"], 48, 48, "slot")
        master_key = aes_gcm_open(kek, iv, canonical(label).encode("utf-8"), wrap)
        if master_key is not None:
            return master_key
    raise Refused("no-match")


def padded_length(length):
    if length <= 4096:
        return 4096
    exponent = length.bit_length() - 1
    step = 2 ** (exponent - (int(math.log2(exponent)) + 1))
    return -(-length // step) * step


def depth_of(data):
    level = deepest = at = 0
    in_text = False
    while at < len(data):
        byte = data[at : at + 1]
        if in_text:
            if byte == b"\\":
                at += 1
            elif byte == b'"':
                in_text = False
        elif byte == b'"':
            in_text = True
        elif byte in (b"{", b"["):
            level += 1
            deepest = max(deepest, level)
        elif byte in (b"}", b"]"):
            level -= 1
        at += 1
    return deepest


def read_content(padded, header):
    (length,) = struct.unpack(">I", padded[:4])
    require(padded_length(4 + length) == len(padded), "payload")
    require(not any(padded[4 + length :]), "payload")
    data = padded[4 : 4 + length]
    require(depth_of(data) <= 32, "payload")
    try:
        content = json.loads(data.decode("utf-8"))
    except ValueError:
        raise Refused("payload") from None
    require(isinstance(content, dict) and content.get("rev") == header["rev"], "payload")
    accounts = content.get("accounts")
    require(isinstance(accounts, dict) and len(accounts) <= 10_000, "payload")
    require(all(account.get("id") == name for name, account in accounts.items()), "payload")
    floor = content["kdfFloor"]
    for slot in header["slots"]:
        if slot["type"] == "password":
            require(slot["params"]["memoryKiB"] >= floor["memoryKiB"], "kdf-limit")
            require(slot["params"]["passes"] >= floor["passes"], "kdf-limit")
    return content


def open_vault(data, kek_for):
    header, head, mac, rest = read_file(data)
    master_key = unwrap(header, kek_for)
    mac_key = hkdf(master_key, base64url(header["vaultId"], 16, 16, "header"), b"otpv1/header")
    require(hmac.compare_digest(hmac.new(mac_key, head, hashlib.sha256).digest(), mac), "mac")
    save_salt, iv, sealed = rest[:32], rest[32:44], rest[44:]
    content_key = hkdf(master_key, save_salt, b"otpv1/content")
    aad = hashlib.sha256(data[: len(data) - len(sealed)]).digest()
    padded = aes_gcm_open(content_key, iv, aad, sealed)
    require(padded is not None, "payload")
    try:
        return read_content(padded, header)
    except Refused:
        # Authentic and not what the page says: then the newer program meant it so.
        if header["minReader"] > 1:
            raise Refused("version") from None
        raise


# The command


def secret_of(vector):
    if "recovery" in vector:
        return by_recovery_code(vector["recovery"])
    if "escrow" in vector:
        from cryptography.hazmat.primitives.asymmetric import ec

        scalar = int.from_bytes(base64url(vector["escrow"], 32, 32, "slot"), "big")
        return by_escrow_key(ec.derive_private_key(scalar, ec.SECP256R1()))
    if "passkey" in vector:
        passkey = vector["passkey"]
        outputs = base64url(passkey["first"], 32, 32, "slot") + base64url(passkey["second"] or "", 0, 32, "slot")
        return by_passkey(passkey["credentialId"], outputs)
    return by_passphrase(vector["passphrase"])


def is_behind(anchor, data):
    """Whether storage, where this file is the newest, went back behind the save that was remembered."""
    header = read_file(data)[0]
    if header["vaultId"] != anchor["vaultId"] or header["rev"] < anchor["rev"]:
        return True
    hashed = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    return header["rev"] == anchor["rev"] and hashed != anchor["hash"]


def compare(folder):
    vectors = [v for path in sorted(pathlib.Path(folder).glob("*.json")) for v in json.loads(path.read_text("utf-8"))]
    agreed = 0
    for vector in vectors:
        try:
            data = base64.b64decode(vector["file"])
            content = open_vault(data, secret_of(vector))
            outcome = "success" if content == vector.get("content", content) else "another content"
            if "anchor" in vector and is_behind(vector["anchor"], data):
                outcome = "rollback"
        except Refused as refused:
            outcome = refused.args[0]
        if outcome == vector["expect"]:
            agreed += 1
        else:
            print(f"{vector['expect']}, {vector['name']}: {outcome}", file=sys.stderr)
    print(f"{agreed} of {len(vectors)} vectors agree")
    return 0 if agreed == len(vectors) else 1


def main(arguments):
    missing = missing_packages()
    if missing or arguments == ["--check"]:
        print(missing or "ready")
        return 2 if missing else 0
    if len(arguments) == 2 and arguments[0] == "--vectors":
        return compare(arguments[1])
    *option, path = arguments or [""]
    if option[:1] == ["--escrow"] and len(option) == 2:
        from cryptography.hazmat.primitives.serialization import load_pem_private_key

        kek_for = by_escrow_key(load_pem_private_key(pathlib.Path(option[1]).read_bytes(), None))
    elif path and option in ([], ["--recovery"]):
        what = "Recovery code: " if option else "Passphrase: "
        typed = getpass.getpass(what) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
        kek_for = by_recovery_code(typed) if option else by_passphrase(typed)
    else:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        content = open_vault(pathlib.Path(path).read_bytes(), kek_for)
    except Refused as refused:
        print(f"not opened: {refused.args[0]}", file=sys.stderr)
        return 1
    print(json.dumps(content, indent=2, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
