package org.vcfcredentials.environment;

/** What a person or a script fills in to create or change an environment. */
public class EnvironmentDraft {
    private String name = "";
    private String description = "";
    private final ConnectionDraft installer = new ConnectionDraft();
    private final ConnectionDraft manager = new ConnectionDraft();

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

    public ConnectionDraft getInstaller() {
        return installer;
    }

    public ConnectionDraft getManager() {
        return manager;
    }
}
