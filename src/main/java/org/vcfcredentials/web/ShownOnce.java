package org.vcfcredentials.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.primefaces.PrimeFaces;
import org.vcfcredentials.platform.Secret;

/** A secret that is told in this answer and never again: it is neither kept nor part of the page's state. */
@Named
@RequestScoped
public class ShownOnce {
    private String title = "";
    private String secret = "";

    /** Shows it, in a dialog; {@code sentence} says what it is. */
    void show(String sentence, Secret told) {
        title = sentence;
        secret = told.reveal();
        PrimeFaces.current().ajax().update("onceContent");
        PrimeFaces.current().executeScript("PF('onceDialog').show()");
    }

    public String getTitle() {
        return title;
    }

    /** The secret; empty in every other answer. */
    public String getSecret() {
        return secret;
    }
}
