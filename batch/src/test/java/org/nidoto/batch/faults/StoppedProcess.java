package org.nidoto.batch.faults;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.VMStartException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.event.VMStartEvent;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.nidoto.batch.NightHome;

/** The program in a process of its own under a debugger, which stops it at an instant too short to be met otherwise; there it is killed (SIGKILL). */
final class StoppedProcess {
    private static final int BY_SIGKILL = 128 + 9;

    private final NightHome night;
    private final String[] command;

    StoppedProcess(NightHome night, String... command) {
        this.night = night;
        this.command = command;
    }

    /** Kills it when the class is about to move a file, after so many moves of its; false where it ended before. */
    boolean killBeforeMove(String mover, int movesBefore) throws IOException, InterruptedException {
        var machine = launch();
        int moves = 0;
        try {
            while (true) {
                var events = machine.eventQueue().remove();
                for (Event event : events) {
                    if (event instanceof VMStartEvent) {
                        waitForMoves(machine);
                    } else if (event instanceof ClassPrepareEvent prepared) {
                        stopAtMoves(prepared.referenceType());
                    } else if (event instanceof VMDisconnectEvent) {
                        return false;
                    } else if (event instanceof BreakpointEvent stop
                            && calledBy(stop).equals(mover)
                            && moves++ == movesBefore) {
                        return machine.process().destroyForcibly().waitFor() == BY_SIGKILL;
                    }
                }
                events.resume();
            }
        } finally {
            machine.process().destroyForcibly();
        }
    }

    private VirtualMachine launch() throws IOException {
        var said = night.home().folder().resolveSibling("stopped.out");
        var connector = Bootstrap.virtualMachineManager().defaultConnector();
        var arguments = connector.defaultArguments();
        set(
                arguments,
                "options",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -cp \"%s\""
                        .formatted(System.getProperty("java.class.path")));
        set(
                arguments,
                "main",
                "org.nidoto.batch.Nidoto --home \"%s\" %s"
                        .formatted(night.home().folder(), String.join(" ", command)));
        try {
            var machine = connector.launch(arguments);
            drain(machine.process().getInputStream(), said);
            drain(machine.process().getErrorStream(), said.resolveSibling("stopped.err"));
            return machine;
        } catch (IllegalConnectorArgumentsException | VMStartException e) {
            throw new IOException(e);
        }
    }

    private static void set(Map<String, Connector.Argument> arguments, String name, String value) {
        Objects.requireNonNull(arguments.get(name)).setValue(value);
    }

    private static void drain(InputStream said, Path to) throws IOException {
        Files.deleteIfExists(to);
        var reading = new Thread(() -> {
            try {
                Files.copy(said, to);
            } catch (IOException killed) {
                return;
            }
        });
        reading.setDaemon(true);
        reading.start();
    }

    private static void waitForMoves(VirtualMachine machine) {
        machine.classesByName(Files.class.getName()).forEach(StoppedProcess::stopAtMoves);
        var prepared = machine.eventRequestManager().createClassPrepareRequest();
        prepared.addClassFilter(Files.class.getName());
        prepared.enable();
    }

    private static void stopAtMoves(ReferenceType files) {
        var move = files.methodsByName("move").get(0);
        var request = files.virtualMachine().eventRequestManager().createBreakpointRequest(move.location());
        request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        request.enable();
    }

    private static String calledBy(BreakpointEvent stop) {
        try {
            return stop.thread().frame(1).location().declaringType().name();
        } catch (IncompatibleThreadStateException e) {
            throw new IllegalStateException(e);
        }
    }
}
