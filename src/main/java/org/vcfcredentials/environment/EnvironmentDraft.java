package org.vcfcredentials.environment;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.vcfcredentials.vcf.Source;

/** What a person or a script fills in to create or change an environment. */
public class EnvironmentDraft {
    private static final int DEFAULT_INTERVAL_MINUTES = 60;

    @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}",
            message =
                    "Name must have 1 to 100 characters: a letter or digit first, then letters, digits, spaces, . _ or -.")
    private String name = "";

    @Size(max = 500, message = "Description must not be longer than 500 characters.") private String description = "";

    private long version;
    private final ConnectionDraft installer = new ConnectionDraft();
    private final ConnectionDraft manager = new ConnectionDraft();

    /** A new environment: SDDC Manager is synced every hour, VCF Installer by hand. */
    public EnvironmentDraft() {
        manager.setSyncEnabled(true);
        manager.setIntervalMinutes(DEFAULT_INTERVAL_MINUTES);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description == null ? "" : description.strip();
    }

    /** The version of the environment this draft was made from; 0 to change it whatever happened meanwhile. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public ConnectionDraft getInstaller() {
        return installer;
    }

    public ConnectionDraft getManager() {
        return manager;
    }

    /** The part of the draft that is about one source. */
    public ConnectionDraft connection(Source source) {
        return source == Source.VCF_INSTALLER ? installer : manager;
    }
}
