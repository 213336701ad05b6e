package org.sightline.notice;

/// Where a notice goes.
///
/// @param address an e-mail address, or a URL
public record Destination(Channel channel, String address) {

  /// How it goes.
  public enum Channel {
    E_MAIL("e-mail"),
    WEBHOOK("webhook");

    private final String word;

    Channel(String word) {
      this.word = word;
    }

    /// As it is written in the table and in the settings.
    public String word() {
      return word;
    }

    static Channel of(String word) {
      return word.equals(E_MAIL.word) ? E_MAIL : WEBHOOK;
    }
  }
}
