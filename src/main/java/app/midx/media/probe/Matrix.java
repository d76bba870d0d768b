package app.midx.media.probe;

import java.io.IOException;

/**
 * How a picture is turned for showing: {@code x' = ax + cy}, {@code y' = bx + dy}, with y growing downwards. Moving it is of no
 * interest here.
 */
record Matrix(double a, double b, double c, double d) {

    static final Matrix IDENTITY = new Matrix(1, 0, 0, 1);

    private static final double ONE = 1 << 16;

    static Matrix at(long from, Bytes bytes) throws IOException {
        return new Matrix(
                bytes.s32(from) / ONE,
                bytes.s32(from + 4) / ONE,
                bytes.s32(from + 12) / ONE,
                bytes.s32(from + 16) / ONE);
    }

    /** First this, then the other one. */
    Matrix then(Matrix other) {
        return new Matrix(
                a * other.a + b * other.c,
                a * other.b + b * other.d,
                c * other.a + d * other.c,
                c * other.b + d * other.d);
    }

    /** Degrees clockwise, to the nearest quarter: 0, 90, 180 or 270. Mirroring is not told. */
    int quarters() {
        double side = a * d - b * c < 0 ? -1 : 1;
        long quarters = Math.round(Math.atan2(side * b, side * a) / (Math.PI / 2));
        return (int) Math.floorMod(quarters, 4L) * 90;
    }
}
