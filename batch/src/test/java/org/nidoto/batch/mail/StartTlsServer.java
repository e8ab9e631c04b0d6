package org.nidoto.batch.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that takes letters over STARTTLS only, from one user, and counts how often a letter was handed to it. */
public final class StartTlsServer implements AutoCloseable {
    public static final String USER = "nidoto";
    public static final String PASSWORD = "s3cret-Geheim";

    private final SMTPServer server;
    private final List<Letter> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    /** A letter to one address, as it came over the wire. */
    public record Letter(String to, String text) {}

    /** What the server does with a letter before it answers. */
    @FunctionalInterface
    public interface Manner {
        void meet(Letter letter) throws RejectException;
    }

    public StartTlsServer(TestCertificate certificate, Manner manner) throws IOException, GeneralSecurityException {
        var context = certificate.context();
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getByName("localhost"))
                .startTlsSocketFactory(plain -> encrypted(plain, context))
                .requireTLS()
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(StartTlsServer::login))
                .messageHandler(taking(manner))
                .build();
        server.start();
    }

    private SSLSocket encrypted(Socket plain, SSLContext context) throws IOException {
        connections.add(plain);
        var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        socket.setUseClientMode(false);
        return socket;
    }

    /** Cuts every connection without a word. */
    public void cut() {
        for (var connection : connections) {
            try {
                connection.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void login(String user, String password, MessageContext context) throws LoginFailedException {
        if (!user.equals(USER) || !password.equals(PASSWORD)) {
            throw new LoginFailedException();
        }
    }

    private BasicMessageListener taking(Manner manner) {
        return (context, from, to, data) -> {
            var letter = new Letter(to, new String(data, StandardCharsets.UTF_8));
            manner.meet(letter);
            taken.add(letter);
        };
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** What it has answered that it will deliver, once for each address. */
    public List<Letter> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        server.stop();
    }
}
