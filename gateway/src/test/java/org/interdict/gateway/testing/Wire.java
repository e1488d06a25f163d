package org.interdict.gateway.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests as no client library sends them, byte by byte. */
public final class Wire {
    private static final Pattern SIZED = Pattern.compile("(?is).*?\r\ncontent-length: (\\d+)\r\n(?:.*?\r\n)?\r\n(.*)");

    private Wire() {}

    /** The whole answer to a request line and headers; the connection is closed after it. */
    public static String answer(String... lines) {
        return answerTo(String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /** The whole answer to these bytes: as long as it says that it is, else up to the end of the connection. */
    public static String answerTo(String request) {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(15_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(ISO_8859_1));
            out.flush();
            StringBuilder answer = new StringBuilder();
            for (int octet = socket.getInputStream().read();
                    octet >= 0;
                    octet = socket.getInputStream().read()) {
                answer.append((char) octet);
                if (isWhole(answer)) {
                    break;
                }
            }
            return answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWhole(CharSequence answer) {
        Matcher matcher = SIZED.matcher(answer);
        return matcher.matches() && matcher.group(2).length() == Integer.parseInt(matcher.group(1));
    }
}
