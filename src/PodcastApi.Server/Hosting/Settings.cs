using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PodcastApi.Server.Hosting;

/// <summary>Sections of the configuration as options. What is wrong in one is told under the setting's full name, before anything is served.</summary>
internal static class Settings
{
    /// <summary>Binds options to a section; a host that has a wrong value in it does not start.</summary>
    public static void AddSettings<T>(this IServiceCollection services, string section)
        where T : class
    {
        services.AddOptions<T>().Configure<IConfiguration>((options, configuration) => Bind(options, configuration.GetSection(section))).ValidateOnStart();
        services.AddSingleton<IValidateOptions<T>>(new Check<T>(section));
    }

    /// <summary>Reads a section where there is no host.</summary>
    /// <exception cref="ConfigurationException">A value is out of its range, or none.</exception>
    public static T Read<T>(IConfiguration configuration, string section)
        where T : class, new()
    {
        var options = new T();
        Bind(options, configuration.GetSection(section));
        Validate(options, section);
        return options;
    }

    private static void Bind(object options, IConfigurationSection section)
    {
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException mistake)
        {
            // The binder names the setting, its value and the type.
            throw new ConfigurationException(mistake.Message, mistake);
        }
    }

    private static void Validate(object options, string section)
    {
        var mistakes = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new ValidationContext(options), mistakes, validateAllProperties: true))
            throw new ConfigurationException(string.Join(Environment.NewLine, mistakes.Select(mistake => $"{string.Join(':', mistake.MemberNames.Prepend(section))}: {mistake.ErrorMessage}")));
    }

    private sealed class Check<T>(string section) : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            Settings.Validate(options, section);
            return ValidateOptionsResult.Success;
        }
    }
}
