package app.midx.upload.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Takes the reader of a desk's screen to the same page on their phone. On a phone it is not seen. */
class PhoneHandover extends Div {

    /** As the browser sees it: Midx itself may be known by other names. */
    private static final String ADDRESS = "return new URL($0, document.baseURI).href";

    private static final int LONGEST = 1_000;

    /** @param path of the page, relative to the application's root */
    PhoneHandover(String path) {
        addClassName("midx-handover");
        Div picture = new Div();
        picture.addClassName("midx-qr");
        add(
                picture,
                new Paragraph("Point your phone's camera here to open this page there, with the caption to copy."));
        addAttachListener(attached -> getElement().executeJs(ADDRESS, path).then(String.class, address -> {
            picture.removeAll();
            if (address.length() <= LONGEST) {
                picture.add(picture(address));
            }
        }));
    }

    private static Html picture(String address) {
        return new Html("<div>" + QrCode.svg(address, "QR code that opens this page") + "</div>");
    }
}
