package app.midx.simulator;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A drawn face for every account, as PNG, under links that look signed and short-lived as TikTok's are. */
final class Avatars {

    static final String PATH = "/avatar/";

    private Avatars() {}

    static String url(World world, Account account, int size) {
        return world.baseUrl + PATH + Parameters.encode(account.name) + "-" + size + ".png?x-expires="
                + world.now().plusSeconds(7_200).getEpochSecond() + "&x-signature=" + Opaque.text(12);
    }

    /** @param file {@code name-size.png} */
    static Answer answer(World world, String file) throws IOException {
        int dash = file.lastIndexOf('-');
        Account account = dash < 0 ? null : world.accounts.find(file.substring(0, dash));
        if (account == null || !file.endsWith(".png")) {
            return Answer.empty(404);
        }
        int size = file.endsWith("-400.png") ? 400 : file.endsWith("-100.png") ? 100 : 200;
        return new Answer(
                200, Map.of("Content-Type", "image/png", "Cache-Control", "max-age=7200"), draw(account, size), "");
    }

    private static byte[] draw(Account account, int size) throws IOException {
        float hue = (Opaque.sha256(account.name)[3] & 0xff) / 255f;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.35f, 0.95f), size, size, Color.getHSBColor(hue + 0.12f, 0.55f, 0.75f)));
        g.fillRect(0, 0, size, size);
        g.setPaint(new Color(255, 255, 255, 225));
        g.fill(new Ellipse2D.Double(size * 0.33, size * 0.2, size * 0.34, size * 0.34));
        g.fill(new Ellipse2D.Double(size * 0.18, size * 0.6, size * 0.64, size * 0.64));
        g.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
