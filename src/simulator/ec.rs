//! ECDSA over a hash that was made elsewhere, in plain arithmetic.
//!
//! A phone's key may be an EC one, and a token is handed hashes, which `ring` does not sign. Slow and not constant in time:
//! these keys are published.

use super::der;
use num_bigint_dig::BigUint;
use ring::digest;

/// A short Weierstrass curve with a = -3.
pub(super) struct Curve {
    pub(super) oid: &'static [u8],
    pub(super) length: usize,
    p: &'static [u8],
    n: &'static [u8],
    x: &'static [u8],
    y: &'static [u8],
}

/// secp256r1 (FIPS 186-4 D.1.2.3).
pub(super) const P256: Curve = Curve {
    oid: &[0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07],
    length: 32,
    p: b"FFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF",
    n: b"FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551",
    x: b"6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296",
    y: b"4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5",
};

/// secp384r1 (FIPS 186-4 D.1.2.4).
pub(super) const P384: Curve = Curve {
    oid: &[0x2B, 0x81, 0x04, 0x00, 0x22],
    length: 48,
    p: b"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFFFFF0000000000000000FFFFFFFF",
    n: b"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973",
    x: b"AA87CA22BE8B05378EB1C71EF320AD746E1D3B628BA79B9859F741E082542A385502F25DBF55296C3A545E3872760AB7",
    y: b"3617DE4A96262C6F5D9E98BF9292DC29F8F41DBD289A147CE9DA3113B5F0B8C00A60B1CE1D7E819D7A431D7C90EA0E5F",
};

/// The DER signature of `hash`, which must be as long as the curve's numbers.
pub(super) fn sign(curve: &Curve, scalar: &[u8], hash: &[u8]) -> Option<Vec<u8>> {
    if hash.len() != curve.length {
        return None;
    }
    let n = number(curve.n);
    let d = BigUint::from_bytes_be(scalar);
    // The same key and hash give the same signature, so that runs can be compared.
    let seed = digest::digest(&digest::SHA512, &[scalar, hash].concat());
    let k = BigUint::from_bytes_be(seed.as_ref()) % &n;
    let (x, _) = multiply(curve, &k)?;
    let r = x % &n;
    let s = inverse(&k, &n) * (BigUint::from_bytes_be(hash) + &r * d) % &n;
    let zero = BigUint::from(0u8);
    (r != zero && s != zero).then(|| der::sequence(&[&der::integer(&r.to_bytes_be()), &der::integer(&s.to_bytes_be())]))
}

/// The uncompressed point.
pub(super) fn public_point(curve: &Curve, scalar: &[u8]) -> Vec<u8> {
    let mut out = vec![4];
    if let Some((x, y)) = multiply(curve, &BigUint::from_bytes_be(scalar)) {
        for coordinate in [x, y] {
            let bytes = coordinate.to_bytes_be();
            out.extend(std::iter::repeat_n(0, curve.length.saturating_sub(bytes.len())));
            out.extend(bytes);
        }
    }
    out
}

/// Affine coordinates; `None` is the point at infinity.
type Point = Option<(BigUint, BigUint)>;

fn multiply(curve: &Curve, scalar: &BigUint) -> Point {
    let p = number(curve.p);
    let mut power = Some((number(curve.x), number(curve.y)));
    let mut sum = None;
    for byte in scalar.to_bytes_le() {
        for bit in 0..8 {
            if byte >> bit & 1 == 1 {
                sum = add(&p, &sum, &power);
            }
            power = add(&p, &power, &power);
        }
    }
    sum
}

fn add(p: &BigUint, a: &Point, b: &Point) -> Point {
    let ((ax, ay), (bx, by)) = match (a, b) {
        (None, other) | (other, None) => return other.clone(),
        (Some(a), Some(b)) => (a, b),
    };
    let minus = |x: &BigUint, y: &BigUint| (p + x - y) % p;
    let slope = if ax != bx {
        minus(by, ay) * inverse(&minus(bx, ax), p) % p
    } else if ay == by {
        let three = BigUint::from(3u8);
        (&three * (ax * ax) + p - three) * inverse(&(ay + ay), p) % p
    } else {
        return None;
    };
    let x = minus(&minus(&(&slope * &slope % p), ax), bx);
    let y = minus(&(slope * minus(ax, &x) % p), ay);
    Some((x, y))
}

/// By Fermat: the modulus is prime.
fn inverse(x: &BigUint, prime: &BigUint) -> BigUint {
    x.modpow(&(prime - BigUint::from(2u8)), prime)
}

fn number(hexadecimal: &[u8]) -> BigUint {
    BigUint::parse_bytes(hexadecimal, 16).unwrap_or_default()
}
