package org.nidoto.batch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for localhost that nobody vouches for but who trusts it by name.
 *
 * @param store with the private key
 * @param pem the certificate alone
 */
public record TestCertificate(Path store, Path pem) {
    public static final String STORE_PASSWORD = "changeit";

    /** A new one. */
    public static TestCertificate make() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("nidoto-mail");
        var store = folder.resolve("keys.p12");
        var pem = folder.resolve("certificate.pem");
        List.of(folder, store, pem).forEach(path -> path.toFile().deleteOnExit());
        keytool("-genkeypair", store, "-keyalg", "RSA", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost");
        keytool("-exportcert", store, "-rfc", "-file", pem.toString());
        return new TestCertificate(store, pem);
    }

    private static void keytool(String command, Path store, String... more) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var all = Stream.concat(
                Stream.of(tool, command, "-keystore", store.toString(), "-storepass", STORE_PASSWORD, "-alias", "mail"),
                Stream.of(more));
        assertThat(new ProcessBuilder(all.toList()).start().waitFor()).isZero();
    }

    /** What a server that has the certificate speaks TLS with. */
    public SSLContext context() throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(store)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, STORE_PASSWORD.toCharArray());
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, STORE_PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        }
    }
}
