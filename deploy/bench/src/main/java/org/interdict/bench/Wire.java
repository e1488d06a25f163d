package org.interdict.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** One kept-alive HTTP connection on which seizures are posted. It costs little, so that the load does not measure itself. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private int from;
    private int to;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = socket.getInputStream();
    }

    Answer post(String token, byte[] json) throws IOException {
        byte[] head = ("POST /api/v1/seizures HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length + "\r\n\r\n")
                .getBytes(US_ASCII);
        byte[] request = new byte[head.length + json.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(json, 0, request, head.length, json.length);
        socket.getOutputStream().write(request);
        return answer();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        String location = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = header.substring(colon + 1).strip();
            switch (name) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "location" -> location = value;
                default -> {}
            }
        }
        if (chunked) {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                skip(size + 2);
            }
            line();
        } else {
            skip(length);
        }
        return new Answer(status, location.substring(location.lastIndexOf('/') + 1));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(48);
        for (int b = read(); b != '\n'; b = read()) {
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    private void skip(int bytes) throws IOException {
        for (int left = bytes; left > 0; ) {
            if (from == to) {
                fill();
            }
            int here = Math.min(left, to - from);
            from += here;
            left -= here;
        }
    }

    private int read() throws IOException {
        if (from == to) {
            fill();
        }
        return buffer[from++];
    }

    private void fill() throws IOException {
        from = 0;
        to = in.read(buffer);
        if (to < 0) {
            to = 0;
            throw new IOException("the connection was closed");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** @param id of the record, of an answer that has a place */
    record Answer(int status, String id) {}
}
